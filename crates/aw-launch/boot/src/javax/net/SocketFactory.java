package javax.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

public abstract class SocketFactory {
    protected SocketFactory() {}

    public static SocketFactory getDefault() {
        return new Plain();
    }

    public Socket createSocket() throws IOException {
        throw new SocketException("Unconnected sockets not implemented");
    }

    public abstract Socket createSocket(String host, int port) throws IOException;

    public abstract Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException;

    public abstract Socket createSocket(InetAddress host, int port) throws IOException;

    public abstract Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException;

    private static final class Plain extends SocketFactory {
        public Socket createSocket() {
            return new Socket();
        }

        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(host, port);
        }

        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return new Socket(host, port);
        }

        public Socket createSocket(InetAddress host, int port) throws IOException {
            return new Socket(host, port);
        }

        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return new Socket(host, port);
        }
    }
}
