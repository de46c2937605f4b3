package com.example.app_translator_and_its_clip;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.File;

public class PhraseActivity extends Activity implements PhraseView {
    private TextView phrase;
    private Terms terms;
    private ClipPresenter presenter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        terms = new Terms(this);
        presenter = new ClipPresenter(this, terms, this);
        LinearLayout page = new LinearLayout(this);
        phrase = new TextView(this);
        page.addView(phrase);
        Button speak = new Button(this);
        speak.setText("语音输入");
        speak.setOnClickListener(view -> new Dictation().begin(new File(getCacheDir(), "speech.3gp")));
        page.addView(speak);
        setContentView(page);
        if (!terms.accepted()) {
            new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("不同意", (box, which) -> finish()).setPositiveButton("同意", (box, which) -> {
                terms.accept();
                presenter.paste();
            }).show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        presenter.come();
        Log.d("Phrase", "from " + new CountryGuess(this).best());
    }

    @Override
    public void show(CharSequence text) {
        phrase.setText(text);
    }

    @Override
    public void offerPaste(boolean possible) {
        phrase.setHint(possible ? "粘贴" : "输入");
    }
}
