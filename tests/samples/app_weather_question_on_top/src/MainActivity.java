package com.example.app_weather_question_on_top;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class MainActivity extends Activity {
    private TextView sky;
    private Sources sources;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sources = new Sources(this);
        LinearLayout page = new LinearLayout(this);
        sky = new TextView(this);
        page.addView(sky);
        Button remind = new Button(this);
        remind.setText("每日提醒");
        remind.setOnClickListener(view -> RemindReceiver.arm(this));
        page.addView(remind);
        setContentView(page);
        if (!CityStore.of(this).privacyAccepted()) {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策提示")
                    .setMessage("请阅读并同意隐私政策")
                    .setPositiveButton("同意", (dialog, which) -> {
                        CityStore.of(this).acceptPrivacy();
                        refresh();
                    })
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        refresh();
    }

    private void refresh() {
        sky.setText(sources.first());
    }
}
