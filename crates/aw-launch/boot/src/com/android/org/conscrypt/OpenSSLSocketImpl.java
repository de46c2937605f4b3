package com.android.org.conscrypt;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** A connection of TLS: what is written is recorded as it was before it would be enciphered. */
public final class OpenSSLSocketImpl extends SSLSocket {
    static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    };
    private static final String[] PROTOCOLS = {"TLSv1.2", "TLSv1.3"};

    private String host;
    private String[] suites = SUITES.clone();
    private String[] protocols = PROTOCOLS.clone();

    OpenSSLSocketImpl(String host) {
        this.host = host;
    }

    public void connect(SocketAddress address, int milliseconds) throws IOException {
        super.connect(address, milliseconds);
        host = ((InetSocketAddress) address).getHostString();
    }

    public String[] getSupportedCipherSuites() {
        return SUITES.clone();
    }

    public String[] getEnabledCipherSuites() {
        return suites.clone();
    }

    public void setEnabledCipherSuites(String[] suites) {
        this.suites = suites.clone();
    }

    public String[] getSupportedProtocols() {
        return PROTOCOLS.clone();
    }

    public String[] getEnabledProtocols() {
        return protocols.clone();
    }

    public void setEnabledProtocols(String[] protocols) {
        this.protocols = protocols.clone();
    }

    public SSLSession getSession() {
        return new ActiveSession(host, getPort(), SUITES[2], PROTOCOLS[0]);
    }

    public void startHandshake() {}

    public void setUseClientMode(boolean client) {}

    public boolean getUseClientMode() {
        return true;
    }

    public void setUseSessionTickets(boolean used) {}

    public void setHostname(String host) {
        this.host = host;
    }

    public void setAlpnProtocols(byte[] protocols) {}

    public byte[] getAlpnSelectedProtocol() {
        return null;
    }
}
