package javax.net.ssl;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** Trust as the system gives it: every chain that is shown is whole. */
public class TrustManagerFactory {
    private final String algorithm;

    private TrustManagerFactory(String algorithm) {
        this.algorithm = algorithm;
    }

    public static String getDefaultAlgorithm() {
        return "PKIX";
    }

    public static TrustManagerFactory getInstance(String algorithm) {
        return new TrustManagerFactory(algorithm);
    }

    public static TrustManagerFactory getInstance(String algorithm, String provider) {
        return new TrustManagerFactory(algorithm);
    }

    public String getAlgorithm() {
        return algorithm;
    }

    public void init(KeyStore store) {}

    public void init(ManagerFactoryParameters parameters) throws InvalidAlgorithmParameterException {}

    public TrustManager[] getTrustManagers() {
        return new TrustManager[] {new SystemTrust()};
    }

    private static final class SystemTrust implements X509TrustManager {
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
