package javax.net.ssl;

import com.android.org.conscrypt.OpenSSLSocketFactoryImpl;
import java.security.SecureRandom;

public class SSLContext {
    private final String protocol;

    private SSLContext(String protocol) {
        this.protocol = protocol;
    }

    public static SSLContext getDefault() {
        return new SSLContext("Default");
    }

    public static SSLContext getInstance(String protocol) {
        return new SSLContext(protocol);
    }

    public static SSLContext getInstance(String protocol, String provider) {
        return new SSLContext(protocol);
    }

    public final String getProtocol() {
        return protocol;
    }

    public final void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {}

    public final SSLSocketFactory getSocketFactory() {
        return new OpenSSLSocketFactoryImpl();
    }
}
