package com.example.app_gym_observed_property;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.util.Log;

public class GymActivity extends Activity {
    private ConsentStore store;
    private Property<Consent> consent;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.gym);
        store = new ConsentStore(this);
        consent = new Property<>(Consent.UNKNOWN, this::changed);
        new Steps().count(this);
        consent.set(store.load());
        findViewById(R.id.gym_agree).setOnClickListener(view -> consent.set(Consent.GRANTED));
        findViewById(R.id.gym_refuse).setOnClickListener(view -> consent.set(Consent.REFUSED));
    }

    private void changed(Consent before, Consent now) {
        store.save(now);
        switch (now) {
            case GRANTED:
                new Scale().find();
                break;
            case REFUSED:
                Log.d("Gym", "guest " + Build.getSerial());
                break;
            default:
                Log.d("Gym", "from " + before);
        }
    }
}
