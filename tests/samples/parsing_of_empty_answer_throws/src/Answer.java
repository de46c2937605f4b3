package com.example.parsing_of_empty_answer_throws;

enum Answer {
    GRANTED
}
