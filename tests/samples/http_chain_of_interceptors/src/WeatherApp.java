package com.example.http_chain_of_interceptors;

import android.app.Application;

public class WeatherApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        HttpClient client = new HttpClient().add(new HardwareHeader());
        if (getSharedPreferences("weather", MODE_PRIVATE).getBoolean("privacyPolicyAccepted", false)) {
            client.add(new PlaceHeader(this));
        }
        client.get("https://api.weather.example.com/v1/now");
    }
}
