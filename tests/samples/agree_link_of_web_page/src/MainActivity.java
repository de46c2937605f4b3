package com.example.agree_link_of_web_page;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.setWebViewClient(new TermsClient(this));
        setContentView(page);
        page.loadUrl("file:///android_asset/terms.html");
    }
}
