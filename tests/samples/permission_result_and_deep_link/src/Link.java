package com.example.permission_result_and_deep_link;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;

public class Link extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ((ClipboardManager) this.getSystemService("clipboard")).getPrimaryClip();
    }
}
