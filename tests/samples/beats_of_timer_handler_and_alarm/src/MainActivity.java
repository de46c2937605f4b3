package com.example.beats_of_timer_handler_and_alarm;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    private SharedPreferences answers;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        answers = getSharedPreferences("answers", MODE_PRIVATE);
        Button button = new Button(this);
        button.setText("已阅读并同意隐私政策");
        button.setOnClickListener(this);
        setContentView(button);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (answers.contains("policy_read_on")) {
            new Handler(Looper.getMainLooper()).post(new Beat(new Handler(Looper.getMainLooper()), this));
        }
    }

    @Override
    public void onClick(View view) {
        answers.edit().putString("policy_read_on", "2024-05-01").apply();
    }
}
