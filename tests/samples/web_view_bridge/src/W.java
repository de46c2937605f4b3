package com.example.web_view_bridge;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.CookieManager;
import android.webkit.WebView;

public class W extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        WebView w = new WebView(this);
        w.getSettings().setJavaScriptEnabled(true);
        w.addJavascriptInterface(new Bridge(this), "native");
        w.setWebViewClient(new Client(this));
        setContentView(w);
        w.loadUrl("file:///android_asset/privacy.html");
        CookieManager.getInstance().setCookie("https://h5.example.com",
                "did=" + Settings.Secure.getString(this.getContentResolver(), "android_id"));
    }
}
