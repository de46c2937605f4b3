package com.example.app_bird_watch_view_model;

import android.app.Activity;
import android.database.Cursor;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.util.Log;
import android.view.View;
import android.widget.TextView;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends Activity {
    private final SongRecorder recorder = new SongRecorder();
    private BirdViewModel model;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.birds);
        model = new ViewModelProvider(this).get(BirdViewModel.class);
        model.getAgreed().observe(this, ok -> {
            if (ok) {
                recorder.start();
            } else {
                findViewById(R.id.consent_box).setVisibility(View.VISIBLE);
            }
        });
        model.getAgreed().observe(this, ok -> ((TextView) findViewById(R.id.title)).setText(place()));
        model.getSeason().observe(this, this::planned);
        findViewById(R.id.consent_yes).setOnClickListener(v -> model.agree());
        findViewById(R.id.consent_no).setOnClickListener(v -> finish());
        findViewById(R.id.spring).setOnClickListener(v -> model.chooseSeason("spring"));
    }

    private String place() {
        try {
            return "附近的鸟 " + getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.NETWORK_PROVIDER);
        } catch (SecurityException refused) {
            return "附近的鸟";
        }
    }

    private void planned(String season) {
        try (Cursor rows = getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) {
            Log.d("Birds", season + " trips " + (rows == null ? 0 : rows.getCount()));
        } catch (SecurityException refused) {
            Log.d("Birds", "no trips");
        }
    }
}
