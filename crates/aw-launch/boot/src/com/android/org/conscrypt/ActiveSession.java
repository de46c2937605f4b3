package com.android.org.conscrypt;

import java.security.Principal;
import java.security.cert.Certificate;
import java.util.HashMap;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/** What both ends agreed on: the other one is who it was taken for. */
final class ActiveSession implements SSLSession {
    private final String host;
    private final int port;
    private final String suite;
    private final String protocol;
    private final HashMap<String, Object> values = new HashMap<>();

    ActiveSession(String host, int port, String suite, String protocol) {
        this.host = host;
        this.port = port;
        this.suite = suite;
        this.protocol = protocol;
    }

    public byte[] getId() {
        return new byte[32];
    }

    public SSLSessionContext getSessionContext() {
        return null;
    }

    public long getCreationTime() {
        return System.currentTimeMillis();
    }

    public long getLastAccessedTime() {
        return System.currentTimeMillis();
    }

    public void invalidate() {}

    public boolean isValid() {
        return true;
    }

    public void putValue(String name, Object value) {
        values.put(name, value);
    }

    public Object getValue(String name) {
        return values.get(name);
    }

    public void removeValue(String name) {
        values.remove(name);
    }

    public String[] getValueNames() {
        return values.keySet().toArray(new String[values.size()]);
    }

    public Certificate[] getPeerCertificates() {
        return new Certificate[] {new HostCertificate(host)};
    }

    public Certificate[] getLocalCertificates() {
        return null;
    }

    public javax.security.cert.X509Certificate[] getPeerCertificateChain() {
        return new javax.security.cert.X509Certificate[0];
    }

    public Principal getPeerPrincipal() {
        return null;
    }

    public Principal getLocalPrincipal() {
        return null;
    }

    public String getCipherSuite() {
        return suite;
    }

    public String getProtocol() {
        return protocol;
    }

    public String getPeerHost() {
        return host;
    }

    public int getPeerPort() {
        return port;
    }

    public int getPacketBufferSize() {
        return 16_709;
    }

    public int getApplicationBufferSize() {
        return 16_384;
    }
}
