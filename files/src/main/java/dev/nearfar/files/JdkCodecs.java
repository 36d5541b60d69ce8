package dev.nearfar.files;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/// The decoders and encoders that belong to the JDK. Plug-ins found on the class path are passed over: what a
/// picture becomes must not depend on what else happens to lie there.
final class JdkCodecs {
    private JdkCodecs() {}

    static ImageReader reader(PictureFormat format) throws IOException {
        return own(ImageReaderSpi.class, format.name()).createReaderInstance();
    }

    static ImageWriter writer(OutputFormat format) throws IOException {
        return own(ImageWriterSpi.class, format.name()).createWriterInstance();
    }

    private static <S extends ImageReaderWriterSpi> S own(Class<S> type, String format) {
        var name = format.toLowerCase(Locale.ROOT);
        Iterator<S> providers = IIORegistry.getDefaultInstance().getServiceProviders(type, true);
        while (providers.hasNext()) {
            var provider = providers.next();
            boolean fromJdk = provider.getClass().getModule() == ImageReader.class.getModule();
            if (fromJdk && List.of(provider.getFormatNames()).contains(name)) {
                return provider;
            }
        }
        throw new IllegalStateException("the JDK must have its own %s codec, had none".formatted(format));
    }
}
