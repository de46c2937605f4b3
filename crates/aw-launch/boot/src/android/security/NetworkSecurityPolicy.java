package android.security;

/** What is sent in the clear is recorded, too. */
public class NetworkSecurityPolicy {
    private static final NetworkSecurityPolicy KNOWN = new NetworkSecurityPolicy();

    private NetworkSecurityPolicy() {}

    public static NetworkSecurityPolicy getInstance() {
        return KNOWN;
    }

    public boolean isCleartextTrafficPermitted() {
        return true;
    }

    public boolean isCleartextTrafficPermitted(String host) {
        return true;
    }
}
