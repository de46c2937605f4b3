package com.example.app_novel_guest_mode;

import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.Button;

public class FullShelf extends BaseActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button code = new Button(this);
        code.setText("输入口令");
        code.setOnClickListener(view -> {
            ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
            code.setText("" + clips.getPrimaryClip());
        });
        setContentView(code);
    }

    @Override
    protected void onResume() {
        super.onResume();
        AppExecutors.background().execute(() -> Covers.count(getApplicationContext()));
    }
}
