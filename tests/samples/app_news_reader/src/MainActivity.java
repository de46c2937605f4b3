package com.example.app_news_reader;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button share = new Button(this);
        share.setText("分享");
        share.setOnClickListener(view -> {
            ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
            share.setText("分享 " + clips.getPrimaryClip());
        });
        setContentView(share);
    }
}
