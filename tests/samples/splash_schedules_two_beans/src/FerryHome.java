package com.example.splash_schedules_two_beans;

import android.app.Activity;
import android.media.MediaRecorder;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;

public class FerryHome extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button agree = new Button(this);
        agree.setText("同意隐私政策");
        agree.setOnClickListener(v -> getSharedPreferences("ferry", 0).edit().putString("privacy_word", "yes").apply());
        Button memo = new Button(this);
        memo.setText("录音备忘");
        memo.setOnLongClickListener(v -> {
            MediaRecorder recorder = new MediaRecorder();
            recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
            return true;
        });
        android.widget.LinearLayout page = new android.widget.LinearLayout(this);
        page.addView(agree);
        page.addView(memo);
        setContentView(page);
    }

    @Override
    protected void onPostResume() {
        super.onPostResume();
        Log.d("Ferry", getSystemService(TelephonyManager.class).getSimOperator());
    }
}
