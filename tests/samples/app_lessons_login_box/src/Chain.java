package com.example.app_lessons_login_box;

import java.util.List;

final class Chain {
    private final List<Step> steps;
    private final int index;

    Chain(List<Step> steps, int index) {
        this.steps = steps;
        this.index = index;
    }

    Call go(Call call) {
        return index == steps.size() ? call : steps.get(index).proceed(call, new Chain(steps, index + 1));
    }
}
