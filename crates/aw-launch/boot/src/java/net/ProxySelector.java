package java.net;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** The phone has no proxy. */
public abstract class ProxySelector {
    private static ProxySelector known = new ProxySelector() {
        public List<Proxy> select(URI address) {
            return Collections.singletonList(Proxy.NO_PROXY);
        }

        public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
    };

    public ProxySelector() {}

    public static ProxySelector getDefault() {
        return known;
    }

    public static void setDefault(ProxySelector selector) {
        known = selector;
    }

    public abstract List<Proxy> select(URI address);

    public abstract void connectFailed(URI address, SocketAddress proxy, IOException why);
}
