package com.example.view_model_live_data;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import androidx.lifecycle.Observer;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        StartModel model = new ViewModelProvider(this).get(StartModel.class);
        model.ready.observe(this, new Observer<Boolean>() {
            @Override
            public void onChanged(Boolean ready) {
                Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        });
        model.load();
    }
}
