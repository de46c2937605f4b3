package com.example.http_chain_of_interceptors;

import android.util.Log;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class HttpClient {
    private final List<Interceptor> interceptors = new ArrayList<>();

    HttpClient add(Interceptor one) {
        interceptors.add(one);
        return this;
    }

    void get(String address) {
        new Thread(() -> {
            try {
                Map<String, String> headers = new Interceptor.Chain(interceptors, 0, new HashMap<>()).proceed();
                HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
                for (Map.Entry<String, String> header : headers.entrySet()) {
                    connection.setRequestProperty(header.getKey(), header.getValue());
                }
                connection.connect();
            } catch (IOException failed) {
                Log.w("HttpClient", failed);
            }
        }).start();
    }
}
