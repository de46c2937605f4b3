package com.example.answer_told_in_header_only;

import android.util.Log;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;

final class FirstRequest extends Thread {
    private final Map<String, String> headers;

    FirstRequest(Map<String, String> headers) {
        super("first-request");
        this.headers = headers;
    }

    @Override
    public void run() {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://post.example.com/v1/start").openConnection();
            for (Map.Entry<String, String> header : headers.entrySet()) {
                connection.setRequestProperty(header.getKey(), header.getValue());
            }
            Log.d("First", "answer " + connection.getResponseCode());
            connection.disconnect();
        } catch (IOException offline) {
            Log.w("First", offline);
        }
    }
}
