package com.example.splash_routes_to_two_activities;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class Splash extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Class<?> t =
                getSharedPreferences("s", 0).getBoolean("agree_privacy", false) ? Main.class : Guide.class;
        startActivity(new Intent(this, t));
        finish();
    }
}
