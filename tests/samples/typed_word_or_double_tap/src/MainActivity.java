package com.example.typed_word_or_double_tap;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.KeyEvent;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

public class MainActivity extends Activity implements TextView.OnEditorActionListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        EditText word = new EditText(this);
        word.setHint("输入“同意”以接受隐私政策");
        word.setOnEditorActionListener(this);
        page.addView(word);
        page.addView(new MapView(this));
        page.addOnAttachStateChangeListener(new PairedCount());
        setContentView(page);
    }

    @Override
    public boolean onEditorAction(TextView word, int action, KeyEvent key) {
        if (word.getText().toString().trim().equals("同意")) {
            Log.d("Main", "number " + getSystemService(TelephonyManager.class).getLine1Number());
            return true;
        }
        return false;
    }
}
