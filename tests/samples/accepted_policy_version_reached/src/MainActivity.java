package com.example.accepted_policy_version_reached;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.preference.PreferenceManager;
import android.util.Log;

public class MainActivity extends Activity {
    private PolicyVersions versions;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        versions = new PolicyVersions(PreferenceManager.getDefaultSharedPreferences(this));
        if (!versions.upToDate()) {
            askAgain();
            return;
        }
        Cursor inbox = getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, "date desc");
        if (inbox != null) {
            inbox.close();
        }
    }

    private void askAgain() {
        new AlertDialog.Builder(this).setTitle("隐私政策更新").setMessage("我们更新了隐私政策，请您阅读并同意。")
            .setPositiveButton("同意", (dialog, which) -> PreferenceManager.getDefaultSharedPreferences(this)
                .edit().putInt("accepted_policy_version", PolicyVersions.CURRENT).apply())
            .setNegativeButton("暂不同意", (dialog, which) -> finish())
            .show();
    }

    @Override
    protected void onResume() {
        super.onResume();
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip();
        if (clip != null && clip.getItemCount() > 0) {
            Log.d("Main", "口令 " + clip.getItemAt(0).getText());
        }
    }
}
