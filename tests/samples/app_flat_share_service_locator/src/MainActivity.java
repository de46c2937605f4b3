package com.example.app_flat_share_service_locator;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public class MainActivity extends Activity {
    private TextView list;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        list = new TextView(this);
        setContentView(list);
        Session session = Locator.get(Session.class);
        if (!session.policyShown()) {
            session.setPolicyShown();
            new AlertDialog.Builder(this)
                .setMessage("我们更新了隐私政策，您可以在设置中查看全文。")
                .setNeutralButton("知道了", null)
                .show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        Session session = Locator.get(Session.class);
        if (session.policyShown()) {
            list.setText("您有 " + Locator.get(ContactMatcher.class).friends() + " 位好友在合租");
        }
        if (!session.signedIn()) {
            invitation();
        }
    }

    private void invitation() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        Log.d("Main", "invited by " + board.getPrimaryClip());
    }
}
