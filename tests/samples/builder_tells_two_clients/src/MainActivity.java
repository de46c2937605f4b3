package com.example.builder_tells_two_clients;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Reports.Builder().wide(true).build().start(this);
        new Cards.Builder().wide(false).build().start(this);
    }

}
