//! What only search engines read: the sections of an article as the questions that they answer.

use super::words;

words! {
    list 11 "engines";
    ASK_TELLS = "engines.tells": "{metric}: what does it tell you?";
    ASK_WORKED_OUT = "engines.worked-out": "{metric}: how is it calculated?";
    ASK_SURE = "engines.sure": "{metric}: how sure can you be?";
    ASK_PITFALLS = "engines.pitfalls": "{metric}: what are the pitfalls?";
    ASK_IMPROVES = "engines.improves": "{metric}: what improves it?";
    ASK_USE = "engines.use": "{metric}: what can you do with it?";
}
