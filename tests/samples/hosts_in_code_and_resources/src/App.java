package com.example.hosts_in_code_and_resources;

import android.app.Application;
import android.util.Log;
import com.example.sdk.push.PushClient;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

public class App extends Application {
    private static final String API = "https://api.example.com/v1/";

    @Override
    public void onCreate() {
        super.onCreate();
        PushClient.start(this);
        new Thread(new Runnable() {
            @Override
            public void run() {
                send(API + "start");
                send("https://" + host() + "/log");
            }
        }).start();
    }

    private static String host() {
        return "upload.example.com";
    }

    private void send(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            Log.i("App", "sent " + connection.getResponseCode());
        } catch (IOException offline) {
            Log.w("App", offline);
        }
    }
}
