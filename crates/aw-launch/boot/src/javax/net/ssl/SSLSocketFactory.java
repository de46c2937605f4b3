package javax.net.ssl;

import com.android.org.conscrypt.OpenSSLSocketFactoryImpl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

public abstract class SSLSocketFactory extends SocketFactory {
    public SSLSocketFactory() {}

    public static SocketFactory getDefault() {
        return new OpenSSLSocketFactoryImpl();
    }

    public abstract String[] getDefaultCipherSuites();

    public abstract String[] getSupportedCipherSuites();

    public abstract Socket createSocket(Socket over, String host, int port, boolean autoClose) throws IOException;
}
