package dev.nearfar.files.decode;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// The JDK's own decoder of JPEG. Plug-ins found on the class path are passed over: what a picture becomes must not
/// depend on what else happens to lie there.
final class JpegCodec {
    private JpegCodec() {}

    static ImageReader reader() throws IOException {
        var providers = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (providers.hasNext()) {
            var provider = providers.next();
            boolean fromJdk = provider.getClass().getModule() == ImageReader.class.getModule();
            if (fromJdk && provider.getClass().getSimpleName().equals("JPEGImageReaderSpi")) {
                return provider.createReaderInstance();
            }
        }
        throw new IllegalStateException("the JDK must have its own JPEG codec, had none");
    }
}
