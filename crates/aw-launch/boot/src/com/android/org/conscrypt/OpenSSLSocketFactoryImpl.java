package com.android.org.conscrypt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Connections whose other end shows a certificate of the host that was asked for. */
public final class OpenSSLSocketFactoryImpl extends SSLSocketFactory {
    public String[] getDefaultCipherSuites() {
        return OpenSSLSocketImpl.SUITES.clone();
    }

    public String[] getSupportedCipherSuites() {
        return OpenSSLSocketImpl.SUITES.clone();
    }

    public Socket createSocket() {
        return new OpenSSLSocketImpl("");
    }

    public Socket createSocket(Socket over, String host, int port, boolean autoClose) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        OpenSSLSocketImpl made = new OpenSSLSocketImpl(address.getHostString());
        made.connect(address);
        return made;
    }
}
