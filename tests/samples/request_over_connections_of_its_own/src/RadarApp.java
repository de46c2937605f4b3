package com.example.request_over_connections_of_its_own;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

public class RadarApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        final String id = phone.getDeviceId();
        new Thread(() -> report(id)).start();
    }

    private void report(String id) {
        byte[] buffer = new byte[256];
        try (Socket plain = new Socket()) {
            InetAddress server = InetAddress.getByName("plain.example.com");
            plain.connect(new InetSocketAddress(server, 8080), 5000);
            OutputStream out = plain.getOutputStream();
            out.write(buffer, 0, fill(buffer, "GET /id?" + id + " HTTP/1.0\r\n\r\n"));
            // The same buffer, filled anew with nothing of anybody.
            out.write(buffer, 0, fill(buffer, "GET /hello HTTP/1.0\r\n\r\n"));
            Log.i("Radar", server.getHostAddress() + " " + plain.getInputStream().read());
        } catch (IOException unreachable) {
            Log.i("Radar", "no way to the plain host");
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket("secure.example.com", 443);
            secure.startHandshake();
            secure.getOutputStream().write(("GET /" + id + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            secure.close();
        } catch (IOException | GeneralSecurityException unreachable) {
            Log.i("Radar", "no way to the secure host");
        }
    }

    private static int fill(byte[] buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, 0, bytes.length);
        return bytes.length;
    }
}
