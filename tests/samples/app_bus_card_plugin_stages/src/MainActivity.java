package com.example.app_bus_card_plugin_stages;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.View.OnClickListener;

public class MainActivity extends Activity {
    private View notice;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_main);
        notice = findViewById(R.id.layout_notice);
        if (getSharedPreferences("card", MODE_PRIVATE).getInt("privacy_level", Stages.COLD) < Stages.AGREED) {
            notice.setVisibility(View.VISIBLE);
        }
        findViewById(R.id.btn_ok).setOnClickListener(new OnClickListener() {
            @Override
            public void onClick(View view) {
                getSharedPreferences("card", MODE_PRIVATE).edit().putInt("privacy_level", Stages.AGREED).commit();
                notice.setVisibility(View.GONE);
                PluginTable.run(getApplicationContext(), Stages.AGREED);
            }
        });
        findViewById(R.id.btn_quit).setOnClickListener(new OnClickListener() {
            @Override
            public void onClick(View view) {
                finish();
            }
        });
    }
}
