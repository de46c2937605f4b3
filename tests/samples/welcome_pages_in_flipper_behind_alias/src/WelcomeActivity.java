package com.example.welcome_pages_in_flipper_behind_alias;

import android.app.Activity;
import android.content.ClipboardManager;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import android.widget.ViewFlipper;

public class WelcomeActivity extends Activity {
    private ViewFlipper pages;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        pages = new ViewFlipper(this);
        pages.addView(page("发现身边的好物", "下一页", this::next));
        pages.addView(page("进入即表示您已阅读《隐私政策》", "同意并进入", this::enter));
        setContentView(pages);
    }

    @Override
    protected void onStart() {
        super.onStart();
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Welcome", "around " + wifi.getScanResults().size());
    }

    private View page(String words, String label, Runnable action) {
        LinearLayout page = new LinearLayout(this);
        TextView text = new TextView(this);
        text.setText(words);
        page.addView(text);
        Button button = new Button(this);
        button.setText(label);
        button.setOnClickListener(view -> action.run());
        page.addView(button);
        return page;
    }

    private void next() {
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.d("Welcome", "code " + clips.getPrimaryClip());
        pages.showNext();
    }

    private void enter() {
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Welcome", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
