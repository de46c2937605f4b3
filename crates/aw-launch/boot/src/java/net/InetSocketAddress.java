package java.net;

public class InetSocketAddress extends SocketAddress {
    private final InetAddress address;
    private final String host;
    private final int port;

    public InetSocketAddress(int port) {
        this((InetAddress) null, null, port);
    }

    public InetSocketAddress(InetAddress address, int port) {
        this(address, address == null ? null : address.getHostName(), port);
    }

    public InetSocketAddress(String host, int port) {
        this(found(host), host, port);
    }

    private InetSocketAddress(InetAddress address, String host, int port) {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("port out of range:" + port);
        }
        this.address = address;
        this.host = host;
        this.port = port;
    }

    private static InetAddress found(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException none) {
            return null;
        }
    }

    public static InetSocketAddress createUnresolved(String host, int port) {
        return new InetSocketAddress(null, host, port);
    }

    public final InetAddress getAddress() {
        return address;
    }

    public final int getPort() {
        return port;
    }

    public final String getHostName() {
        return host;
    }

    public final String getHostString() {
        return host;
    }

    public final boolean isUnresolved() {
        return address == null;
    }

    public String toString() {
        return (address == null ? host : host + "/" + address.getHostAddress()) + ":" + port;
    }

    public final boolean equals(Object other) {
        if (!(other instanceof InetSocketAddress)) {
            return false;
        }
        InetSocketAddress that = (InetSocketAddress) other;
        return port == that.port && (host == null ? that.host == null : host.equals(that.host));
    }

    public final int hashCode() {
        return port + (host == null ? 0 : host.hashCode());
    }
}
