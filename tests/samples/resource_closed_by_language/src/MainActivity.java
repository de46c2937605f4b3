package com.example.resource_closed_by_language;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try (Session session = new Session(this)) {
            session.note("start");
        }
    }

}
