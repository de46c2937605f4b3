package java.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection that every host takes up: what is written is recorded, and nothing is answered. */
public class Socket implements java.io.Closeable {
    private InetSocketAddress peer;
    private boolean closed;
    private int timeout;

    public Socket() {}

    public Socket(Proxy proxy) {}

    public Socket(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port));
    }

    public Socket(InetAddress address, int port) throws IOException {
        connect(new InetSocketAddress(address, port));
    }

    public void connect(SocketAddress address) throws IOException {
        connect(address, 0);
    }

    public void connect(SocketAddress address, int milliseconds) throws IOException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        if (!(address instanceof InetSocketAddress)) {
            throw new IllegalArgumentException("Unsupported address type");
        }
        InetSocketAddress whole = (InetSocketAddress) address;
        if (whole.isUnresolved()) {
            throw new UnknownHostException(whole.getHostString());
        }
        peer = whole;
    }

    public void bind(SocketAddress address) throws IOException {}

    public InputStream getInputStream() throws IOException {
        open();
        return new SocketInputStream();
    }

    public OutputStream getOutputStream() throws IOException {
        open();
        return new SocketOutputStream(peer.getHostString() + ":" + peer.getPort());
    }

    private void open() throws IOException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        if (peer == null) {
            throw new SocketException("Socket is not connected");
        }
    }

    public InetAddress getInetAddress() {
        return peer == null ? null : peer.getAddress();
    }

    public int getPort() {
        return peer == null ? 0 : peer.getPort();
    }

    public int getLocalPort() {
        return peer == null ? -1 : 40000;
    }

    public SocketAddress getRemoteSocketAddress() {
        return peer;
    }

    public boolean isConnected() {
        return peer != null;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isBound() {
        return peer != null;
    }

    public boolean isInputShutdown() {
        return closed;
    }

    public boolean isOutputShutdown() {
        return closed;
    }

    public void shutdownInput() throws IOException {}

    public void shutdownOutput() throws IOException {}

    public void close() throws IOException {
        closed = true;
    }

    public void setSoTimeout(int milliseconds) throws SocketException {
        timeout = milliseconds;
    }

    public int getSoTimeout() throws SocketException {
        return timeout;
    }

    public void setTcpNoDelay(boolean on) throws SocketException {}

    public void setKeepAlive(boolean on) throws SocketException {}

    public void setReuseAddress(boolean on) throws SocketException {}

    public void setSoLinger(boolean on, int seconds) throws SocketException {}

    public void setSendBufferSize(int bytes) throws SocketException {}

    public void setReceiveBufferSize(int bytes) throws SocketException {}

    public void setTrafficClass(int kind) throws SocketException {}

    public String toString() {
        return peer == null ? "Socket[unconnected]" : "Socket[" + peer + "]";
    }
}
