package javax.net.ssl;

import java.io.IOException;
import java.net.Socket;

public abstract class SSLSocket extends Socket {
    protected SSLSocket() {}

    public abstract String[] getSupportedCipherSuites();

    public abstract String[] getEnabledCipherSuites();

    public abstract void setEnabledCipherSuites(String[] suites);

    public abstract String[] getSupportedProtocols();

    public abstract String[] getEnabledProtocols();

    public abstract void setEnabledProtocols(String[] protocols);

    public abstract SSLSession getSession();

    public abstract void startHandshake() throws IOException;

    public abstract void setUseClientMode(boolean client);

    public abstract boolean getUseClientMode();

    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    public void setNeedClientAuth(boolean needed) {}

    public boolean getNeedClientAuth() {
        return false;
    }

    public void setWantClientAuth(boolean wanted) {}

    public boolean getWantClientAuth() {
        return false;
    }

    public void setEnableSessionCreation(boolean enabled) {}

    public boolean getEnableSessionCreation() {
        return true;
    }

    public SSLSession getHandshakeSession() {
        return getSession();
    }
}
