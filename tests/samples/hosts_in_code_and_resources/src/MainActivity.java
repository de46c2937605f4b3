package com.example.hosts_in_code_and_resources;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.loadUrl(getString(R.string.privacy_url));
        setContentView(page);
    }
}
