// A studio of the repository's own, started as a person starts it, and ended when the tests are.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const START_SECONDS = 300; // the first start builds

/** Starts `./nearfar studio` and gives the link that it prints, and a way to end it. */
export async function startStudio(...options) {
  const child = spawn('./nearfar', ['studio', '--port', '0', ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let complaints = '';
  child.stderr.on('data', (bytes) => {
    complaints += bytes;
  });
  const link = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no link within ${START_SECONDS} s: ${complaints}`)), START_SECONDS * 1000);
    child.stdout.on('data', (bytes) => {
      told += bytes;
      const found = /http:\/\/\S+/.exec(told);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    });
    child.on('exit', (code) => reject(new Error(`the studio ended with ${code}: ${complaints}`)));
  });
  return {
    link,
    address: new URL('/', link).href,
    async stop() {
      const ended = new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', resolve);
      });
      child.kill('SIGTERM');
      return ended;
    },
  };
}
