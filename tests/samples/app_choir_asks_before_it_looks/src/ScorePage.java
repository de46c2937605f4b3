package com.example.app_choir_asks_before_it_looks;

import android.app.Activity;
import android.os.BatteryManager;
import android.os.Build;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import java.util.List;
import java.util.Locale;

public class ScorePage extends Activity implements AskSheet.Host, Library.Ready {
    private final Recorder recorder = new Recorder();
    private Answers answers;
    private Button record;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        answers = new Answers(this);
        record = new Button(this);
        record.setText("录音");
        record.setOnClickListener(pressed -> recorder.toggle(getCacheDir() + "/take.3gp"));
        setContentView(record);
        Log.d("Choir", Build.MODEL + Locale.getDefault() + getResources().getDisplayMetrics().widthPixels
            + getSystemService(BatteryManager.class).getIntProperty(BatteryManager.BATTERY_PROPERTY_CAPACITY));
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (answers.given()) {
            Library.load(getContentResolver(), this);
        } else if (getFragmentManager().findFragmentByTag("ask") == null) {
            new AskSheet().show(getFragmentManager(), "ask");
        }
    }

    @Override
    public void answered(boolean yes) {
        if (!yes) {
            finish();
            return;
        }
        answers.give();
        Library.load(getContentResolver(), this);
    }

    @Override
    public void songs(List<String> names) {
        record.setText("录音 " + names.size());
    }
}
