package com.example.local_broadcasts_by_filter;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import androidx.localbroadcastmanager.content.LocalBroadcastManager;

public class MainActivity extends Activity {
    static final String SHOWN = "local.SHOWN";
    static final String AGREED = "local.AGREED";
    static final String FRIENDS = "local.FRIENDS";
    private LocalBroadcastManager local;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        local = LocalBroadcastManager.getInstance(this);
        IntentFilter filter = new IntentFilter(SHOWN);
        filter.addAction(AGREED);
        filter.addAction(FRIENDS);
        local.registerReceiver(new PageReceiver(), filter);
        IntentFilter days = new IntentFilter(SHOWN);
        days.addDataScheme("days");
        local.registerReceiver(new DaysReceiver(), days);
        boolean agreed = getSharedPreferences("page", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        if (agreed) {
            local.sendBroadcast(new Intent(AGREED));
        }
        setContentView(page());
    }

    @Override
    protected void onStart() {
        super.onStart();
        local.sendBroadcast(new Intent(SHOWN).addCategory("local.category.PAGE"));
        local.sendBroadcast(new Intent(SHOWN));
    }

    private LinearLayout page() {
        LinearLayout page = new LinearLayout(this);
        TextView notice = new TextView(this);
        notice.setText("请阅读《隐私政策》");
        page.addView(notice);
        page.addView(button("同意", AGREED));
        page.addView(button("查看好友", FRIENDS));
        return page;
    }

    private Button button(String text, String action) {
        Button button = new Button(this);
        button.setText(text);
        button.setOnClickListener(view -> {
            if (action.equals(AGREED)) {
                getSharedPreferences("page", MODE_PRIVATE).edit().putBoolean("privacy_agreed", true).apply();
            }
            local.sendBroadcast(new Intent(action));
        });
        return button;
    }
}
