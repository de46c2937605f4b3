package com.example.app_hotel_provider_and_database;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    private AnswerBase answers;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rooms);
        answers = new AnswerBase(this);
        findViewById(R.id.nearby).setOnClickListener(view -> findNearby());
        if (!answers.granted()) {
            new AlertDialog.Builder(this)
                    .setMessage("我们重视您的个人信息，请阅读《隐私政策》")
                    .setPositiveButton("同意", (dialog, which) -> answer(true))
                    .setNegativeButton("暂不同意", (dialog, which) -> answer(false))
                    .show();
        }
    }

    private void answer(boolean granted) {
        answers.keep(granted);
        if (granted) {
            Push.start(this);
        }
    }

    private void findNearby() {
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Rooms", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
