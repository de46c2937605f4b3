package com.example.app_travel_router_interceptors;

import android.app.Activity;
import android.os.Bundle;

public class StartPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Router.open(this, Paths.TRACK);
        Router.open(this, Paths.HOME);
        finish();
    }
}
