package com.example.page_of_web_view_calls_bridge_while_loading;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView web = new WebView(this);
        web.getSettings().setJavaScriptEnabled(true);
        web.addJavascriptInterface(new PhoneBridge(getApplicationContext()), "phone");
        web.setWebViewClient(new TermsClient(this));
        setContentView(web);
        web.loadUrl("file:///android_asset/terms.html");
    }
}
