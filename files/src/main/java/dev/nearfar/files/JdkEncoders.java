package dev.nearfar.files;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;

/// The encoders that belong to the JDK. Plug-ins found on the class path are passed over: what a picture becomes must
/// not depend on what else happens to lie there.
final class JdkEncoders {
    private JdkEncoders() {}

    static ImageWriter writer(OutputFormat format) throws IOException {
        var name = format.name().toLowerCase(Locale.ROOT);
        var providers = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (providers.hasNext()) {
            var provider = providers.next();
            boolean fromJdk = provider.getClass().getModule() == ImageWriter.class.getModule();
            if (fromJdk && List.of(provider.getFormatNames()).contains(name)) {
                return provider.createWriterInstance();
            }
        }
        throw new IllegalStateException("the JDK must have its own %s encoder, had none".formatted(format));
    }
}
