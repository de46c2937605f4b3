package com.example.server_says_no_consent_needed;

import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.concurrent.Executors;
import org.json.JSONException;
import org.json.JSONObject;

class RemoteSwitches {
    interface Ready {
        void onReady(JSONObject switches);
    }

    static void fetch(Ready ready) {
        Executors.newSingleThreadExecutor().execute(new Runnable() {
            @Override
            public void run() {
                JSONObject answer = new JSONObject();
                try {
                    HttpURLConnection connection = (HttpURLConnection) new URL("https://cfg.example.com/switches.json").openConnection();
                    BufferedReader reader = new BufferedReader(new InputStreamReader(connection.getInputStream()));
                    answer = new JSONObject(reader.readLine());
                } catch (IOException | JSONException failed) {
                    Log.w("Switches", failed);
                }
                ready.onReady(answer);
            }
        });
    }
}
