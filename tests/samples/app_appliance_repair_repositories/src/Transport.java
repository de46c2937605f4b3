package com.example.app_appliance_repair_repositories;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;

final class Transport {
    private Transport() {
    }

    static String get(String address, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
        try {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                connection.setRequestProperty(header.getKey(), header.getValue());
            }
            return connection.getResponseMessage();
        } finally {
            connection.disconnect();
        }
    }
}
