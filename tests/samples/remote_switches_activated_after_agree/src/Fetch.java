package com.example.remote_switches_activated_after_agree;

import android.os.AsyncTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

final class Fetch extends AsyncTask<Void, Void, JSONObject> {
    private final App app;

    Fetch(App app) {
        this.app = app;
    }

    @Override
    protected JSONObject doInBackground(Void... none) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://cfg.example.com/switches").openConnection();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
                return new JSONObject(lines.readLine());
            }
        } catch (IOException | JSONException failed) {
            return new JSONObject();
        }
    }

    @Override
    protected void onPostExecute(JSONObject fetched) {
        app.switches.activate(fetched);
        app.collect();
    }
}
